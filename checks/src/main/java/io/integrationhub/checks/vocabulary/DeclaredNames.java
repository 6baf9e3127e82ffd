package io.integrationhub.checks.vocabulary;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.integrationhub.checks.JavaSources.Unit;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Visits every name that a Java file declares: types, methods, fields, parameters, local variables, and the code that
 * an outcome states.
 */
final class DeclaredNames extends TreeScanner<Void, BiConsumer<String, Tree>> {

    /** Passes each name with its declaration. */
    static void in(Unit unit, BiConsumer<String, Tree> visitor) {
        new DeclaredNames().scan(unit.tree(), visitor);
    }

    @Override
    public Void visitClass(ClassTree type, BiConsumer<String, Tree> visitor) {
        visitor.accept(type.getSimpleName().toString(), type);
        return super.visitClass(type, visitor);
    }

    @Override
    public Void visitMethod(MethodTree method, BiConsumer<String, Tree> visitor) {
        visitor.accept(method.getName().toString(), method);
        statedCode(method).ifPresent(code -> visitor.accept(code, method));
        return super.visitMethod(method, visitor);
    }

    private static Optional<String> statedCode(MethodTree method) {
        return !method.getName().contentEquals("code") || method.getBody() == null
                ? Optional.empty()
                : method.getBody().getStatements().stream()
                        .filter(ReturnTree.class::isInstance)
                        .map(statement -> ((ReturnTree) statement).getExpression())
                        .filter(LiteralTree.class::isInstance)
                        .map(code -> String.valueOf(((LiteralTree) code).getValue()))
                        .findFirst();
    }

    @Override
    public Void visitVariable(VariableTree variable, BiConsumer<String, Tree> visitor) {
        visitor.accept(variable.getName().toString(), variable);
        return super.visitVariable(variable, visitor);
    }
}
