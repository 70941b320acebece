// Command names answers which names of Go files are declared where, as go/types resolves them: one JSON request a line on standard
// input, one JSON answer a line on standard output, in the same order.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"sort"
	"strings"
)

// A Request is the text of one file, a package of its own.
type Request struct {
	Op   string `json:"op"`
	Text string `json:"text"`
}

type object = map[string]any

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	decoder := json.NewDecoder(bufio.NewReaderSize(os.Stdin, 1<<20))
	for {
		var request Request
		if err := decoder.Decode(&request); err != nil {
			return
		}
		if err := encoder.Encode(answer(request)); err != nil {
			return
		}
		if request.Op == "flush" {
			out.Flush()
		}
	}
}

type none struct{}

func (none) Import(string) (*types.Package, error) { return nil, errors.New("not here") }

func answer(r Request) (result any) {
	defer func() {
		if p := recover(); p != nil {
			result = object{"panic": fmt.Sprint(p)}
		}
	}()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", r.Text, 0)
	if err != nil {
		return object{"error": err.Error()}
	}
	undefined := map[string]bool{}
	config := types.Config{
		Importer:    none{},
		FakeImportC: true,
		Error: func(err error) {
			if name, ok := strings.CutPrefix(err.(types.Error).Msg, "undefined: "); ok {
				undefined[name] = true
			}
		},
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	pkg, _ := config.Check("p", fset, []*ast.File{file}, info)
	declared := map[string]bool{}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				declared[d.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					declared[spec.Name.Name] = true
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						declared[name.Name] = true
					}
				}
			}
		}
	}
	// names that stand for what is declared within a function or a type
	local := map[string]bool{}
	for ident, used := range info.Uses {
		if used.Parent() != pkg.Scope() && used.Parent() != types.Universe && !isField(used) {
			switch used.(type) {
			case *types.PkgName, *types.Label:
			default:
				local[ident.Name] = true
			}
		}
	}
	selectors := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && local[x.Name] {
				selectors[x.Name+"."+s.Sel.Name] = true
			}
		}
		return true
	})
	// what go/types finds undefined, and what it doesn't look at because something else is wrong
	unresolved := map[string]bool{}
	for _, ident := range file.Unresolved {
		unresolved[ident.Name] = true
	}
	delete(declared, "_")
	return object{"declared": sorted(declared), "undefined": sorted(undefined), "unresolved": sorted(unresolved), "local": sorted(local), "selectors": sorted(selectors)}
}

// isField tells what is found by a selector, not by a scope.
func isField(used types.Object) bool {
	if v, ok := used.(*types.Var); ok && v.IsField() {
		return true
	}
	f, ok := used.(*types.Func)
	return ok && f.Signature().Recv() != nil
}

func sorted(names map[string]bool) []string {
	all := []string{}
	for name := range names {
		all = append(all, name)
	}
	sort.Strings(all)
	return all
}
