// Command site serves the pages that are built into it.
package main

import (
	"log"
	"net/http"

	"example.com/site/web"
)

func main() {
	log.Fatal(http.ListenAndServe(":8080", http.FileServerFS(web.Pages())))
}
