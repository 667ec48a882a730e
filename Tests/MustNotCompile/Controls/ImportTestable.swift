// tries: imports a module that was compiled for testing

@testable import Site

func attempt(_ edition: Edition) {}
