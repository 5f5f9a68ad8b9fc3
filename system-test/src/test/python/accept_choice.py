"""Which answer each operation of the generated Python client asks for, by the client's own code.

Compiles the package and prints "operation<TAB>Accept" for each operation. Without the packages that the client needs to run:
the method that chooses is taken out of its class, and called with the lists that the operations give it.
"""
import ast
import compileall
import re
import sys
from pathlib import Path
from typing import List, Optional

package = Path(sys.argv[1])
problems_first = "--problems-first" in sys.argv

if not compileall.compile_dir(package, quiet=1):
    sys.exit("the generated client does not compile")


def chooser():
    tree = ast.parse((package / "api_client.py").read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "select_header_accept":
            names = {"re": re, "List": List, "Optional": Optional}
            exec(compile(ast.Module([node], []), "api_client.py", "exec"), names)
            return names["select_header_accept"]
    sys.exit("the generated client does not choose")


choose = chooser()
for module in sorted((package / "api").glob("*_api.py")):
    for method in ast.walk(ast.parse(module.read_text())):
        if not isinstance(method, ast.FunctionDef) or not method.name.endswith("_serialize"):
            continue
        for call in ast.walk(method):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "select_header_accept":
                offered = ast.literal_eval(call.args[0])
                if problems_first:
                    offered.sort(key=lambda media_type: "problem" not in media_type)
                operation = method.name.removeprefix("_").removesuffix("_serialize")
                print(operation, choose(None, offered), sep="\t")
