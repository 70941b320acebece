package main

import (
	"io"
	"io/fs"
	"strings"
	"time"
)

// A memoryFile is a file whose content is its name.
type memoryFile struct{ name string }

func (f memoryFile) Path() string                { return f.name }
func (f memoryFile) Lstat() (fs.FileInfo, error) { return f, nil }
func (f memoryFile) Open() (io.ReadCloser, error) {
	return io.NopCloser(strings.NewReader(f.name)), nil
}
func (f memoryFile) Name() string       { return f.name }
func (f memoryFile) Size() int64        { return int64(len(f.name)) }
func (f memoryFile) Mode() fs.FileMode  { return 0o644 }
func (f memoryFile) ModTime() time.Time { return time.Time{} }
func (f memoryFile) IsDir() bool        { return false }
func (f memoryFile) Sys() any           { return nil }
