// Scanners, readers, writers and buffers.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	var rd io.Reader = strings.NewReader("line1\nline two\r\n\nlast")
	sc := bufio.NewScanner(rd)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader("the quick  brown\n fox "))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	sc = bufio.NewScanner(strings.NewReader("日x"))
	sc.Split(bufio.ScanRunes)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	br := bufio.NewReader(strings.NewReader("one\ntwo\nthree"))
	for {
		l, err := br.ReadString('\n')
		fmt.Printf("%q %v;", l, err)
		if err != nil {
			break
		}
	}
	fmt.Println()
	bw := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(bw, "buffered %d\n", 1)
	bw.Flush()
	var bb bytes.Buffer
	bb.WriteString("hello ")
	bb.Write([]byte("world"))
	fmt.Println(bb.String(), bb.Len(), bytes.Contains(bb.Bytes(), []byte("wor")), bytes.ToUpper([]byte("x")))
}
