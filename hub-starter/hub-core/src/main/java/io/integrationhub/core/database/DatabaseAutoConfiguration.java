package io.integrationhub.core.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Reserves database connections for calls that a customer waits for. */
@AutoConfiguration
@ConditionalOnClass(HikariDataSource.class)
@EnableConfigurationProperties(LiveConnectionSettings.class)
class DatabaseAutoConfiguration {

    @Bean
    static BeanPostProcessor reservedConnections(Environment environment) {
        // Bound here, because post-processors exist before the beans of settings.
        return new Reserving(Binder.get(environment).bindOrCreate("hub.database.live", LiveConnectionSettings.class));
    }

    @Bean
    MeterBinder reservedConnectionMetrics(ObjectProvider<DataSource> pools) {
        return meters -> pools.stream()
                .filter(ReservedConnections.class::isInstance)
                .map(ReservedConnections.class::cast)
                .forEach(pool -> pool.bindTo(meters));
    }

    /** Replaces the pool by one with reserved connections, before anything uses it. */
    private static final class Reserving implements BeanPostProcessor, DisposableBean {

        private final LiveConnectionSettings settings;
        private final List<ReservedConnections> reserved = new CopyOnWriteArrayList<>();

        private Reserving(LiveConnectionSettings settings) {
            this.settings = settings;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof HikariDataSource pool)) {
                return bean;
            }
            ReservedConnections connections = ReservedConnections.besides(pool, settings);
            reserved.add(connections);
            return connections;
        }

        @Override
        public void destroy() {
            reserved.forEach(ReservedConnections::close);
        }
    }
}
