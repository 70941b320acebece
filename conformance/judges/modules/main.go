// Command modules answers what golang.org/x/mod makes of module zips, hashes, signed notes and trees: one JSON request a line
// on standard input, one JSON answer a line on standard output, in the same order.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
	"golang.org/x/mod/zip"
)

// A Request names a question and carries what any of them may need.
type Request struct {
	Op      string   `json:"op"`
	Path    string   `json:"path"`
	Version string   `json:"version"`
	Zip     []byte   `json:"zip"`
	Text    string   `json:"text"`
	Other   string   `json:"other"`
	Names   []string `json:"names"`
	Level   int      `json:"level"`
	N       int64    `json:"n"`
}

type object = map[string]any

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	decoder := json.NewDecoder(bufio.NewReaderSize(os.Stdin, 1<<20))
	dir, err := os.MkdirTemp("", "modules-judge")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	for {
		var request Request
		if err := decoder.Decode(&request); err != nil {
			return
		}
		if err := encoder.Encode(answer(request, dir)); err != nil {
			return
		}
		if request.Op == "flush" {
			out.Flush()
		}
	}
}

func answer(r Request, dir string) (result any) {
	defer func() {
		if p := recover(); p != nil {
			result = object{"panic": fmt.Sprint(p)}
		}
	}()
	switch r.Op {
	case "zip":
		return checkZip(r, filepath.Join(dir, "m.zip"))
	case "create":
		return createZip(r)
	case "fold":
		for _, c := range r.Text + r.Other {
			if !unicode.In(c, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs) {
				// a letter of a Unicode version that this Go doesn't know yet
				return object{"passed": true}
			}
		}
		return object{"equal": strings.EqualFold(r.Text, r.Other)}
	case "escape":
		path, pathErr := module.EscapePath(r.Path)
		version, versionErr := module.EscapeVersion(r.Version)
		return object{"path": path, "version": version, "errors": []bool{pathErr != nil, versionErr != nil}}
	case "note":
		verifier, err := note.NewVerifier(r.Other)
		if err != nil {
			return object{"error": err.Error()}
		}
		opened, err := note.Open([]byte(r.Text), note.VerifierList(verifier))
		if err != nil {
			return object{"error": err.Error()}
		}
		return object{"text": opened.Text}
	case "tlog":
		index := tlog.StoredHashIndex(r.Level, r.N)
		level, n := tlog.SplitStoredHashIndex(index)
		tile := tlog.TileForIndex(8, index)
		return object{"index": index, "level": level, "n": n, "tile": tile.Path()}
	case "record":
		id, text, rest, err := tlog.ParseRecord([]byte(r.Text))
		if err != nil {
			return object{"error": true}
		}
		tree, err := tlog.ParseTree(rest)
		hash := tlog.RecordHash(text)
		return object{"id": id, "text": string(text), "hash": hash.String(), "tree": err == nil, "size": tree.N}
	}
	return object{}
}

func checkZip(r Request, file string) any {
	if err := os.WriteFile(file, r.Zip, 0o600); err != nil {
		panic(err)
	}
	m := module.Version{Path: r.Path, Version: r.Version}
	checked, err := zip.CheckZip(m, file)
	if err != nil && len(checked.Invalid) == 0 && checked.SizeError == nil {
		return object{"error": err.Error()}
	}
	invalid := []string{}
	for _, each := range checked.Invalid {
		invalid = append(invalid, each.Error())
	}
	result := object{"valid": append([]string{}, checked.Valid...), "invalid": invalid, "size": checked.SizeError != nil}
	if err != nil {
		return result
	}
	hash, err := dirhash.HashZip(file, dirhash.DefaultHash)
	if err != nil {
		hash = "error"
	}
	result["hash"] = hash
	return result
}

// createZip makes a zip of files whose contents are their names.
func createZip(r Request) any {
	var files []zip.File
	for _, name := range r.Names {
		files = append(files, memoryFile{name})
	}
	var out bytes.Buffer
	if err := zip.Create(&out, module.Version{Path: r.Path, Version: r.Version}, files); err != nil {
		return object{"error": true}
	}
	return object{"zip": base64.StdEncoding.EncodeToString(out.Bytes()), "sum": fmt.Sprintf("%x", sha256.Sum256(out.Bytes()))}
}
