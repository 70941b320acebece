// Command lookup prints the addresses of a host.
package main

import (
	"fmt"
	"log"
	"net"
	"os"
)

func main() {
	host := "localhost"
	if len(os.Args) > 1 {
		host = os.Args[1]
	}
	addresses, err := net.LookupHost(host)
	if err != nil {
		log.Fatal(err)
	}
	for _, address := range addresses {
		fmt.Println(address)
	}
}
