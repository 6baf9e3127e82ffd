package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the configuration errors for a person, instead of a stack trace. */
class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {

    private static final String ACTION = """
            Correct the variables listed above and start again. In files, use the same names in lower case with dots. \
            Nothing was started; neither broker nor database was accessed.""";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, InvalidSettings cause) {
        int count = cause.findings().size();
        String errors =
                cause.findings().stream().map(Finding::toString).collect(Collectors.joining("\n    ", "\n\n    ", ""));
        String title = "The configuration has " + (count == 1 ? "an error:" : count + " errors:");
        return new FailureAnalysis(title + errors, ACTION, cause);
    }
}
