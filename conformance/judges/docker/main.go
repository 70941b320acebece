// Command docker answers what BuildKit's own packages make of an input: one JSON request a line on standard input, one
// JSON answer a line on standard output, in the same order. Slipway's readers are compared with it.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// A Request names a question and carries what any of them may need.
type Request struct {
	Op string `json:"op"`
	// Text is the Dockerfile, the ignore file, the word, the reference or the platform.
	Text string `json:"text"`
	// Env has entries of the form NAME=value.
	Env []string `json:"env"`
	// Escape is the escape character of a word.
	Escape string `json:"escape"`
	// Mode says how a word is expanded.
	Mode string `json:"mode"`
	// Tree lists paths, directories with a slash at the end, parents before their entries.
	Tree []string `json:"tree"`
	// Target and BuildArgs belong to a build.
	Target    string            `json:"target"`
	BuildArgs map[string]string `json:"buildArgs"`
}

var operations = map[string]func(Request) any{
	"dockerfile": judgeDockerfile,
	"mounts":     judgeMounts,
	"expand":     judgeExpansion,
	"ignore":     judgeIgnore,
	"reference":  judgeReference,
	"platform":   judgePlatform,
	"build":      judgeBuild,
}

func main() {
	// text/scanner prints there what is an answer as well; panics go to the descriptor itself
	os.Stderr, _ = os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	decoder := json.NewDecoder(in)
	for {
		var request Request
		if err := decoder.Decode(&request); err != nil {
			return
		}
		if err := encoder.Encode(answer(request)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if request.Op == "flush" {
			out.Flush()
		}
	}
}

func answer(request Request) (result any) {
	defer func() {
		if p := recover(); p != nil {
			result = map[string]any{"panic": fmt.Sprint(p)}
		}
	}()
	if operation, ok := operations[request.Op]; ok {
		return operation(request)
	}
	return map[string]any{"op": request.Op}
}
