package io.integrationhub.core.tenant;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Looks at settings outside the tenants before anything is started.
 *
 * <p>Beans of this type must not depend on others: they are asked before any other bean exists.
 */
@FunctionalInterface
public interface SettingsCheck {

    /** What is wrong; empty if nothing is. */
    List<Finding> check(Environment environment);
}
