package io.integrationhub.checks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param problems all places at once
 * @param fix what a person does about them
 */
public record CheckResult(List<Problem> problems, String fix) {

    public CheckResult {
        problems = List.copyOf(problems);
    }

    /**
     * Fails with every problem on its own line, and the fix.
     *
     * @throws AssertionError if there is any problem
     */
    public void requireClean() {
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining("\n  ", "\n  ", "\n" + problems.size() + " found. " + fix)));
        }
    }
}
