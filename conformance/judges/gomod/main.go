// Command gomod is the judge of Slipway's Go readers: it answers what Go's own packages say of an input.
//
// Requests are JSON objects, one per line on standard input: {"op": "gomod", "text": "module x\n"}; each is answered by
// one line of JSON on standard output.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type request struct {
	Op      string            `json:"op"`
	Text    string            `json:"text"`
	Other   string            `json:"other"`
	Name    string            `json:"name"`
	Version string            `json:"version"`
	Tags    []string          `json:"tags"`
	GOOS    string            `json:"goos"`
	GOARCH  string            `json:"goarch"`
	Cgo     bool              `json:"cgo"`
	Files   map[string]string `json:"files"`
}

var ops = map[string]func(request) any{
	"gomod":      func(r request) any { return readMod(r.Text, true) },
	"gomod-lax":  func(r request) any { return readMod(r.Text, false) },
	"gowork":     func(r request) any { return readWork(r.Text) },
	"gosum":      readSum,
	"semver":     semverFacts,
	"gover":      goverFacts,
	"path":       pathFacts,
	"pseudo":     pseudoFacts,
	"match":      matchFacts,
	"quote":      quoteFacts,
	"constraint": constraintFacts,
	"gofile":     fileFacts,
	"hash":       hashFacts,
	"names":      namesFacts,
}

func answer(line []byte) any {
	var r request
	if err := json.Unmarshal(line, &r); err != nil {
		return map[string]string{"judge": err.Error()}
	}
	op, ok := ops[r.Op]
	if !ok {
		return map[string]string{"judge": "unknown op " + r.Op}
	}
	return op(r)
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 64<<20)
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for in.Scan() {
		if err := encoder.Encode(answer(in.Bytes())); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		out.Flush()
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
