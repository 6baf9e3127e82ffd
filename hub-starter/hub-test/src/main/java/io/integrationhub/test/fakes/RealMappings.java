package io.integrationhub.test.fakes;

import io.integrationhub.system.Mappings;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Not a fake: the hub's own mapping compiler, without a service. */
public final class RealMappings {

    private static final String CONFIGURATION = "io.integrationhub.system.mapping.MappingAutoConfiguration";

    private RealMappings() {}

    public static Mappings compiler() {
        AtomicReference<@Nullable Mappings> mappings = new AtomicReference<>();
        try {
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(Class.forName(CONFIGURATION)))
                    .run(context -> mappings.set(context.getBean(Mappings.class)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(mappings.get());
    }
}
