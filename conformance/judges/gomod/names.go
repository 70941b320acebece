package main

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// none has no packages to import.
type none struct{}

func (none) Import(string) (*types.Package, error) { return nil, errors.New("not here") }

// namesFacts tells which names of a file, a package of its own, are declared where, as go/types resolves them.
func namesFacts(r request) any {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", r.Text, 0)
	if err != nil {
		return facts{"error": err.Error()}
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
	return facts{"declared": keys(declared), "undefined": keys(undefined), "unresolved": keys(unresolved), "local": keys(local), "selectors": keys(selectors)}
}

// isField tells what is found by a selector, not by a scope.
func isField(used types.Object) bool {
	if v, ok := used.(*types.Var); ok && v.IsField() {
		return true
	}
	f, ok := used.(*types.Func)
	return ok && f.Signature().Recv() != nil
}

// keys are in order; none is an empty list.
func keys(names map[string]bool) []string {
	return append([]string{}, slices.Sorted(maps.Keys(names))...)
}
