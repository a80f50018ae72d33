/// Programs to begin with. A choice leaves, as a name and a text; nothing enters. Start with
/// [TemplateView].
@NullMarked
package dev.gopark.ui.template;

import org.jspecify.annotations.NullMarked;
