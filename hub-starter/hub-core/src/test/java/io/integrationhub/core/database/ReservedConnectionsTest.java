package io.integrationhub.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ReservedConnectionsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HikariDataSource main = new HikariDataSource();
    private final ReservedConnections pools;

    ReservedConnectionsTest() {
        main.setDataSource(database());
        main.setPoolName("orders");
        pools = ReservedConnections.besides(main, new LiveConnectionSettings(3, Duration.ofSeconds(1)));
    }

    @AfterEach
    void close() {
        pools.close();
        main.close();
    }

    @Test
    void measuresTheConnectionsThatCustomersWaitFor() throws Exception {
        // Given
        pools.bindTo(meters);

        // When
        LiveWork.call(() -> {
            pools.getConnection().close();
            return true;
        });

        // Then
        assertThat(max("orders-live")).containsExactly(3.0);
        assertThat(max("orders")).isEmpty();
    }

    private List<Double> max(String pool) {
        return meters.find("hikaricp.connections.max").tag("pool", pool).gauges().stream()
                .map(gauge -> gauge.value())
                .toList();
    }

    private static DataSource database() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, _) -> defaultOf(method.getReturnType()));
            }

            @Override
            public Connection getConnection(String user, String password) {
                return getConnection();
            }
        };
    }

    private static @Nullable Object defaultOf(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        return type == int.class ? (Object) Connection.TRANSACTION_READ_COMMITTED : null;
    }
}
