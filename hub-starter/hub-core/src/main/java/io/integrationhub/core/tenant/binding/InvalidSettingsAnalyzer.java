package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the mistakes in the configuration for a person, instead of a stack trace. */
class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {

    private static final String ACTION =
            "Correct the variables named above and start again. The same names in lower case with"
                    + " dots work in files. Nothing was started: neither broker nor database were"
                    + " touched.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, InvalidSettings cause) {
        int count = cause.findings().size();
        String mistakes =
                cause.findings().stream().map(Finding::toString).collect(Collectors.joining("\n    ", "\n\n    ", ""));
        String title = "The configuration has " + (count == 1 ? "a mistake:" : count + " mistakes:");
        return new FailureAnalysis(title + mistakes, ACTION, cause);
    }
}
