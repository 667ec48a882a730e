// tries: imports a module that was compiled for testing

@testable import Diagnostics

func attempt(_ diagnostic: Diagnostic) -> String { diagnostic.kind }
