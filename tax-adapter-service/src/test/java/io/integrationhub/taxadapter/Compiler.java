package io.integrationhub.taxadapter;

import io.integrationhub.starter.system.Mappings;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The hub's own compiler of mappings. */
public final class Compiler {

    private static final String CONFIGURATION =
            "io.integrationhub.starter.system.mapping.MappingAutoConfiguration";

    private Compiler() {}

    public static Mappings mappings() {
        AtomicReference<Mappings> mappings = new AtomicReference<>();
        try {
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(Class.forName(CONFIGURATION)))
                    .run(context -> mappings.set(context.getBean(Mappings.class)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return mappings.get();
    }
}
