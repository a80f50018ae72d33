// Files of the simulated tree: contents, errors, directories.
package main

import (
	"errors"
	"fmt"

	"io/fs"
	"os"
)

func main() {
	dir, err := os.MkdirTemp("", "gopark")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chdir(dir); err != nil {
		panic(err)
	}
	fmt.Println(os.WriteFile("a.txt", []byte("hello\nworld\n"), 0644))
	b, err := os.ReadFile("a.txt")
	fmt.Printf("%q %v\n", b, err)
	_, err = os.ReadFile("nothing")
	fmt.Println(err, errors.Is(err, fs.ErrNotExist), os.IsNotExist(err))
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path)
	fmt.Println(os.Mkdir("d/e", 0755))
	fmt.Println(os.MkdirAll("d/e/f", 0755))
	fmt.Println(os.Mkdir("d", 0755))
	f, err := os.Create("d/e/x")
	fmt.Println(err)
	fmt.Fprintf(f, "abc%d", 12)
	fmt.Println(f.Seek(1, 0))
	c := make([]byte, 3)
	n, err := f.Read(c)
	fmt.Println(n, err, string(c))
	st, _ := f.Stat()
	fmt.Println(st.Name(), st.Size(), st.Mode(), st.IsDir())
	fmt.Println(f.Close(), f.Close())
	es, err := os.ReadDir("d/e")
	for _, e := range es {
		i, _ := e.Info()
		fmt.Println(e.Name(), e.IsDir(), e.Type(), i.Mode(), i.Size())
	}
	fmt.Println(os.Remove("d/e"))
	fmt.Println(os.Rename("d/e/x", "d/y"), os.Rename("d/zz", "d/y"))
	fmt.Println(os.RemoveAll("d"))
	_, err = os.Stat("d")
	fmt.Println(err)
	_, err = os.OpenFile("a.txt", os.O_CREATE|os.O_EXCL, 0600)
	fmt.Println(err, os.IsExist(err))
	f, _ = os.Open("a.txt")
	_, err = f.Write([]byte("x"))
	fmt.Println(err)
	_, err = f.ReadAt(c, 10)
	fmt.Println(err)
	_, err = os.Open("a.txt/b")
	fmt.Println(err)
}
