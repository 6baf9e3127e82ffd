package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.Finding;
import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** The configuration has errors, so nothing was started. */
public class InvalidSettings extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    // EX_CONFIG of sysexits.h, which distinguishes a configuration error from a crash.
    private static final int EXIT_CODE = 78;

    private final transient List<Finding> findings;

    InvalidSettings(List<Finding> findings) {
        super(findings.size() + " errors in the configuration: " + findings);
        this.findings = List.copyOf(findings);
    }

    /** All errors. */
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
