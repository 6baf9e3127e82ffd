package io.integrationhub.checks.size;

import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.JavaSources.Unit;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds files and methods that are too large.
 *
 * @param limits what is too large
 */
public record SizeCheck(SizeLimits limits) {

    /** Finds the files and methods beyond the limits. */
    public Verdict check(JavaSources sources) {
        List<Problem> problems = new ArrayList<>();
        for (Unit unit : sources.units()) {
            long lines = SizeStatistics.linesOf(unit);
            if (lines > limits.fileLines()) {
                problems.add(new Problem(unit.file(), 0, "has " + lines + " lines of " + limits.fileLines()));
            }
            MethodSize.in(unit).forEach(method -> check(method, problems));
        }
        return new Verdict(problems, "Give the part that has a name of its own a method or a type of its own");
    }

    private void check(MethodSize method, List<Problem> problems) {
        if (method.lines() > limits.methodLines() && !method.table()) {
            problems.add(problem(method, method.lines() + " lines of " + limits.methodLines()));
        }
        int allowed = allowedParameters(method.kind());
        if (method.parameters() > allowed) {
            problems.add(problem(method, method.parameters() + " parameters of " + allowed));
        }
    }

    private int allowedParameters(MethodSize.Kind kind) {
        return switch (kind) {
            case CALLED -> limits.parameters();
            case WIRED -> limits.dependencies();
            case GIVEN -> Integer.MAX_VALUE;
        };
    }

    private static Problem problem(MethodSize method, String measure) {
        return new Problem(method.unit().file(), method.firstLine(), method.name() + " has " + measure);
    }
}
