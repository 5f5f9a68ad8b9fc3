package eu.cordee.launcher.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One file of main code, as far as the floor plan looks at it.
 *
 * @param module directory of the module
 * @param packageName as the file declares it
 * @param name without folder, for instance {@code Meeting.java}
 * @param lines how many there are, comments and blank ones too
 * @param imports full names of the imported types and, for static imports, members
 * @param dotted whatever else has dots between names: types by their full name are among them
 * @param methods every method and constructor
 */
record SourceFile(
    String module,
    String packageName,
    String name,
    int lines,
    Set<String> imports,
    Set<String> dotted,
    List<Method> methods) {

  /**
   * @param name with the types around it, for instance {@code Placement.place}; constructors are
   *     {@code Placement.new}
   * @param lines from the first annotation to the closing brace; Javadoc does not count
   */
  record Method(String name, int lines) {}

  /** Reads what the compiler's parser made of the file; types need not resolve. */
  static SourceFile of(String module, String name, CompilationUnitTree unit, JavacTask task) {
    Set<String> imports = new HashSet<>();
    for (ImportTree imported : unit.getImports()) {
      imports.add(imported.getQualifiedIdentifier().toString());
    }
    String text = text(unit);
    return new SourceFile(
        module,
        String.valueOf(unit.getPackageName()),
        name,
        (int) text.lines().count(),
        imports,
        dotted(unit),
        methods(unit, Trees.instance(task).getSourcePositions()));
  }

  private static String text(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> dotted(CompilationUnitTree unit) {
    Set<String> dotted = new HashSet<>();
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
            dotted.add(select.toString());
            return super.visitMemberSelect(select, nothing);
          }
        };
    scanner.scan(unit.getTypeDecls(), null);
    return dotted;
  }

  private static List<Method> methods(CompilationUnitTree unit, SourcePositions positions) {
    List<Method> methods = new ArrayList<>();
    LineMap lines = unit.getLineMap();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        long first = lines.getLineNumber(positions.getStartPosition(unit, method));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method));
        methods.add(new Method(nameOf(getCurrentPath()), (int) (last - first + 1)));
        return super.visitMethod(method, nothing);
      }
    }.scan(unit, null);
    return methods;
  }

  private static String nameOf(TreePath path) {
    String simple = ((MethodTree) path.getLeaf()).getName().toString();
    StringBuilder name = new StringBuilder(simple.equals("<init>") ? "new" : simple);
    for (TreePath around = path.getParentPath(); around != null; around = around.getParentPath()) {
      Tree leaf = around.getLeaf();
      if (leaf instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        name.insert(0, type.getSimpleName() + ".");
      }
    }
    return name.toString();
  }
}
