package eu.cordee.launcher.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What the Javadoc of a library leaves open for whoever uses it. Every public type, method,
 * constructor and constant has a sentence; each component of a record its unit or shape; each
 * exception that a method throws itself its reason; and a class that computes says what that costs.
 */
final class Javadoc extends TreePathScanner<Void, Void> {

  private static final Pattern COST =
      Pattern.compile("\\b(time|linear|constant|logarithmic|at once|milliseconds?|seconds?)\\b");

  private final CompilationUnitTree unit;
  private final DocTrees docs;
  private final boolean computes;
  private final List<String> open = new ArrayList<>();
  private boolean cost;

  private Javadoc(CompilationUnitTree unit, JavacTask task, Set<String> computing) {
    this.unit = unit;
    this.docs = DocTrees.instance(task);
    this.computes = computing.contains(String.valueOf(unit.getPackageName()));
  }

  /**
   * @param computing packages whose classes say what they cost
   */
  static List<String> leavesOpen(CompilationUnitTree unit, JavacTask task, Set<String> computing) {
    Javadoc javadoc = new Javadoc(unit, task, computing);
    javadoc.scan(unit, null);
    return javadoc.open;
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    if (!isPublished(getCurrentPath())) {
      return null;
    }
    DocCommentTree comment = comment(type.getSimpleName().toString());
    if (type.getKind() == Tree.Kind.RECORD) {
      type.getMembers().stream()
          .filter(VariableTree.class::isInstance)
          .map(VariableTree.class::cast)
          .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
          .map(field -> field.getName().toString())
          .filter(component -> !params(comment).contains(component))
          .forEach(component -> open.add(nameOf(type) + " does not describe " + component));
    }
    boolean outermost = getCurrentPath().getParentPath().getLeaf() == unit;
    super.visitClass(type, nothing);
    if (outermost && computes && type.getKind() == Tree.Kind.CLASS && !isException(type) && !cost) {
      open.add(nameOf(type) + " does not say what it costs");
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void nothing) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
        && isPublic(field.getModifiers(), type)) {
      comment(nameOf(type) + "." + field.getName());
    }
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
    boolean inherited =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(annotation -> annotation.toString().contains("Override"));
    if (isPublic(method.getModifiers(), type) && !inherited) {
      String name = nameOf(type) + "." + method.getName().toString().replace("<init>", "new");
      DocCommentTree comment = comment(name);
      for (String thrown : thrown(method)) {
        if (!reasons(comment).contains(thrown)) {
          open.add(name + " does not say when it throws " + thrown);
        }
      }
    }
    return null;
  }

  /** The comment here; that there is none or no sentence in it is noted. */
  private @Nullable DocCommentTree comment(String name) {
    DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
    if (comment == null || comment.getFullBody().isEmpty()) {
      open.add(name + " has no sentence");
    }
    cost |= comment != null && COST.matcher(comment.toString().toLowerCase(Locale.ROOT)).find();
    return comment;
  }

  private static Set<String> params(@Nullable DocCommentTree comment) {
    Set<String> names = new TreeSet<>();
    for (DocTree tag : tags(comment)) {
      if (tag instanceof ParamTree param) {
        names.add(param.getName().toString());
      }
    }
    return names;
  }

  private static Set<String> reasons(@Nullable DocCommentTree comment) {
    Set<String> names = new TreeSet<>();
    for (DocTree tag : tags(comment)) {
      if (tag instanceof ThrowsTree reason) {
        names.add(reason.getExceptionName().toString());
      }
    }
    return names;
  }

  private static List<? extends DocTree> tags(@Nullable DocCommentTree comment) {
    return comment == null ? List.of() : comment.getBlockTags();
  }

  /** What it declares, and what it throws in its own lines. */
  private static Set<String> thrown(MethodTree method) {
    Set<String> thrown = new TreeSet<>();
    method.getThrows().forEach(type -> thrown.add(type.toString()));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree line, Void nothing) {
        if (line.getExpression() instanceof NewClassTree made) {
          thrown.add(made.getIdentifier().toString());
        }
        return super.visitThrow(line, nothing);
      }

      @Override
      public Void visitClass(ClassTree inner, Void nothing) {
        return null;
      }
    }.scan(method.getBody(), null);
    return thrown;
  }

  private boolean isPublished(TreePath path) {
    if (path.getLeaf() instanceof ClassTree type) {
      TreePath around = path.getParentPath();
      return around.getLeaf() instanceof ClassTree outer
          ? isPublic(type.getModifiers(), outer) && isPublished(around)
          : type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }
    return false;
  }

  /** Members of interfaces are public without saying so, and so are constants of an enum. */
  private static boolean isPublic(ModifiersTree modifiers, ClassTree around) {
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        || (around.getKind() == Tree.Kind.INTERFACE
            && !modifiers.getFlags().contains(Modifier.PRIVATE));
  }

  private static boolean isException(ClassTree type) {
    return String.valueOf(type.getExtendsClause()).endsWith("Exception");
  }

  private static String nameOf(ClassTree type) {
    return type.getSimpleName().toString();
  }
}
