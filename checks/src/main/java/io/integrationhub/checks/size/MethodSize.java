package io.integrationhub.checks.size;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.integrationhub.checks.JavaSources.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * The measures of one method or constructor.
 *
 * @param unit the file it is in
 * @param name its name, or its type's name for a constructor
 * @param firstLine where it begins
 * @param lines its length, annotations and signature included
 * @param table whether it is a test's table of cases: nothing but one value that it returns
 * @param parameters how many it has
 * @param kind who decides about its parameters
 */
record MethodSize(Unit unit, String name, long firstLine, long lines, boolean table, int parameters, Kind kind) {

    private static final List<String> WIRED_BY = List.of("Bean", "ReadOperation", "WriteOperation", "DeleteOperation");

    /** Who decides about a method's parameters. */
    enum Kind {
        /** Its author; people who call it have to remember them. */
        CALLED,
        /**
         * What the thing needs, or its users may say: a constructor, a {@code @Bean} method, an operation of an
         * endpoint.
         */
        WIRED,
        /** Somebody else: the type it overrides, or a record's header. */
        GIVEN
    }

    /** All methods with a body in a file. */
    static List<MethodSize> in(Unit unit) {
        List<MethodSize> methods = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                if (method.getBody() != null) {
                    methods.add(of(unit, method, getCurrentPath()));
                }
                return super.visitMethod(method, unused);
            }
        }.scan(unit.tree(), null);
        return methods;
    }

    private static MethodSize of(Unit unit, MethodTree method, TreePath path) {
        ClassTree owner = (ClassTree) path.getParentPath().getLeaf();
        boolean constructor = method.getReturnType() == null;
        String name = constructor
                ? owner.getSimpleName().toString()
                : method.getName().toString();
        long first = unit.firstLine(method);
        long lines = unit.lastLine(method) - first + 1;
        return new MethodSize(
                unit,
                name,
                first,
                lines,
                isTable(unit, method),
                method.getParameters().size(),
                kindOf(method, owner));
    }

    private static boolean isTable(Unit unit, MethodTree method) {
        List<? extends StatementTree> statements = method.getBody().getStatements();
        return !unit.isMainCode() && statements.size() == 1 && statements.getFirst() instanceof ReturnTree;
    }

    private static Kind kindOf(MethodTree method, ClassTree owner) {
        boolean constructor = method.getReturnType() == null;
        if (isAnnotated(method, "Override") || constructor && owner.getKind() == Tree.Kind.RECORD) {
            return Kind.GIVEN;
        }
        boolean wired = constructor || WIRED_BY.stream().anyMatch(annotation -> isAnnotated(method, annotation));
        return wired ? Kind.WIRED : Kind.CALLED;
    }

    private static boolean isAnnotated(MethodTree method, String annotation) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(present -> present.getAnnotationType().toString().equals(annotation));
    }
}
