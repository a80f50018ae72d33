// Package tabwriter aligns cells that end in tabs: neighbouring lines with a cell in the same place share the width of
// their column. HTML entities, escapes and tags are not treated.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

const (
	FilterHTML uint = 1 << iota
	StripEscape
	AlignRight
	DiscardEmptyColumns
	TabIndent
	Debug
)

// A Writer holds lines back until the width of their columns is known.
type Writer struct {
	out                         io.Writer
	minwidth, tabwidth, padding int
	padchar                     byte
	flags                       uint
	lines                       [][]string // the last cell of a line is not ended by a tab
	text                        []byte
}

func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

func (w *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if flags&(FilterHTML|StripEscape) != 0 {
		panic("tabwriter: FilterHTML and StripEscape are not supported")
	}
	*w = Writer{
		out: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, padchar: padchar, flags: flags,
		lines: [][]string{{""}},
	}
	return w
}

func (w *Writer) Write(buf []byte) (n int, err error) {
	for _, ch := range buf {
		last := len(w.lines) - 1
		cells := w.lines[last]
		switch ch {
		case '\t', '\v':
			w.lines[last] = append(cells, "")
		case '\n', '\f':
			w.lines = append(w.lines, []string{""})
			if ch == '\f' || len(cells) == 1 {
				if err := w.flush(); err != nil {
					return 0, err
				}
				if ch == '\f' && w.flags&Debug != 0 {
					if _, err := io.WriteString(w.out, "---\n"); err != nil {
						return 0, err
					}
				}
			}
		default:
			cells[len(cells)-1] += string([]byte{ch})
		}
	}
	return len(buf), nil
}

// Flush writes what is held back.
func (w *Writer) Flush() error {
	return w.flush()
}

func (w *Writer) flush() error {
	w.format(0, len(w.lines), nil)
	text := w.text
	w.text = nil
	w.lines = [][]string{{""}}
	_, err := w.out.Write(text)
	return err
}

// format appends the lines from begin to end, of which the widths of the first columns are known.
func (w *Writer) format(begin, end int, widths []int) {
	column := len(widths)
	for line := begin; line < end; line++ {
		if column >= len(w.lines[line])-1 {
			continue
		}
		w.write(begin, line, widths)
		begin = line
		width := w.minwidth
		discardable := true
		for ; line < end && column < len(w.lines[line])-1; line++ {
			cell := w.lines[line][column]
			if n := utf8.RuneCountInString(cell) + w.padding; n > width {
				width = n
			}
			if cell != "" {
				discardable = false
			}
		}
		if discardable && w.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		w.format(begin, line, append(widths[:column:column], width))
		begin = line
		line--
	}
	w.write(begin, end, widths)
}

// write appends lines whose columns are all known.
func (w *Writer) write(begin, end int, widths []int) {
	for line := begin; line < end; line++ {
		cells := w.lines[line]
		useTabs := w.flags&TabIndent != 0
		for column, cell := range cells {
			if column > 0 && w.flags&Debug != 0 {
				w.text = append(w.text, '|')
			}
			size := utf8.RuneCountInString(cell)
			switch {
			case size == 0:
				if column < len(widths) {
					w.pad(0, widths[column], useTabs)
				}
			case w.flags&AlignRight == 0:
				useTabs = false
				w.text = append(w.text, cell...)
				if column < len(widths) {
					w.pad(size, widths[column], false)
				}
			default:
				useTabs = false
				if column < len(widths) {
					w.pad(size, widths[column], false)
				}
				w.text = append(w.text, cell...)
			}
		}
		if line+1 < len(w.lines) {
			w.text = append(w.text, '\n')
		}
	}
}

// pad fills a cell whose text has size characters.
func (w *Writer) pad(size, width int, useTabs bool) {
	if w.padchar == '\t' || useTabs {
		if w.tabwidth == 0 {
			return
		}
		width = (width + w.tabwidth - 1) / w.tabwidth * w.tabwidth
		for n := (width - size + w.tabwidth - 1) / w.tabwidth; n > 0; n-- {
			w.text = append(w.text, '\t')
		}
		return
	}
	for n := width - size; n > 0; n-- {
		w.text = append(w.text, w.padchar)
	}
}
