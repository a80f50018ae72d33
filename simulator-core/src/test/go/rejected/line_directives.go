// Errors in text that comes from elsewhere, as //line comments say: with a column only if they give one.
package main

//line foo.y:100
var x int = "a"

func x() {
}

/*line bar.y:7:3*/
var y int = /*line :9:30*/ "b"

var s = `
//line raw.y:1
` + "/*line string.y:2*/" + 1

//line other/dir.go:20
func f() {
	/*line :33:9*/ z := "c" + 1
	//line indented.y:1
	undefined1()
//line noline
//line C:\x:4
	undefined2()
	/*line here.y:5*/ undefined3() /*line there.y:6:7*/; undefined4()
}
