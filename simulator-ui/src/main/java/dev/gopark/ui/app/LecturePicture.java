package dev.gopark.ui.app;

import dev.gopark.ui.lecture.LectureView;
import dev.gopark.ui.lecture.LectureViewModel;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.stage.StageView;
import dev.gopark.ui.stage.StageViewModel;
import org.jspecify.annotations.Nullable;

/// A lecture's picture with a stage of its own, in type that grows with it.
final class LecturePicture {
  private final StageViewModel stage = new StageViewModel();
  private final LectureView view;

  LecturePicture(Session session, Preferences preferences, LectureViewModel lecture) {
    new Motion(session.model(), preferences).drive(stage.motionScaleProperty());
    StageView board = new StageView(stage);
    board.showBoardOnly();
    view = new LectureView(lecture, board);
    view.heightProperty().subscribe(height -> resize(height.doubleValue()));
    lecture.frameProperty().subscribe(this::show);
    lecture.goroutineProperty().subscribe(told -> stage.selectedGoroutineProperty().set(told));
  }

  LectureView view() {
    return view;
  }

  private void resize(double height) {
    double pixels = LectureView.pixels(height);
    Appearance.size(view, view.getStylesheets(), pixels);
    view.setType(pixels);
  }

  private void show(@Nullable Frame frame) {
    if (frame == null) {
      stage.clear();
    } else {
      Danger danger = Danger.of(frame.findings());
      stage.show(frame.snapshot(), frame.policy(), danger.goroutines(), danger.objects());
    }
  }
}
