package io.integrationhub.core.tenant;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Checks settings that do not belong to a tenant, before anything is started.
 *
 * <p>Beans of this type must not depend on others, because they are called before any other bean exists.
 */
@FunctionalInterface
public interface SettingsCheck {

    /** The errors found. */
    List<Finding> check(Environment environment);
}
