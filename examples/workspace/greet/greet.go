// Package greet makes greetings.
package greet

import "fmt"

// Hello greets somebody.
func Hello(name string) string {
	return fmt.Sprintf("Hello, %s!", name)
}
