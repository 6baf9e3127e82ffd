package io.integrationhub.test.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.probe.ProbeApplication;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration errors end the start of a real process. */
class FailedStartTest {

    private static final int CONFIGURATION_ERROR = 78;

    @TempDir
    Path folder;

    @Test
    void printsAllErrorsAndExitsBeforeBrokerAndDatabaseAreAccessed() throws Exception {
        try (ServerSocket brokerAndDatabase = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            // Given
            String address = "localhost:" + brokerAndDatabase.getLocalPort();
            Map<String, String> variables = Map.of(
                    "SPRING_DATASOURCE_URL", "jdbc:postgresql://" + address + "/hub",
                    "SPRING_KAFKA_BOOTSTRAP_SERVERS", address,
                    "HUB_OPERATOR_PASSWORD", "short",
                    "HUB_TENANTS_ACME_COMMERCETOOLS_PROJECT_KEY", "acme",
                    "HUB_TENANTS_ACME_COMMERCETOOLS_REGION", "gcp-europe-west1",
                    "HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_ID", "client",
                    "HUB_TENANTS_ACME_COMMERCETOOLS_TIMEOUT", "soon",
                    "HUB_TENANTS_GLOBEX_MASTERS_ORDER", "oms");

            // When
            Process process = start(variables);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            // Then
            assertThat(process.exitValue()).isEqualTo(CONFIGURATION_ERROR);
            assertThat(Files.readString(console()))
                    .contains(
                            "HUB_OPERATOR_PASSWORD: is shorter than 8 characters",
                            "HUB_TENANTS_ACME_COMMERCETOOLS_TIMEOUT: 'soon' is not a duration such"
                                    + " as 10s, 5m or 2h",
                            "HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_SECRET: is missing",
                            "HUB_TENANTS_GLOBEX_COMMERCETOOLS_PROJECT_KEY: is missing",
                            "HUB_TENANTS_GLOBEX_SYSTEMS_OMS_URL: is missing")
                    .doesNotContain("\tat ");
            assertThat(wasCalled(brokerAndDatabase)).isFalse();
        }
    }

    private Process start(Map<String, String> variables) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        ProcessBuilder builder = new ProcessBuilder(
                List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), ProbeApplication.class.getName()));
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_") || name.startsWith("SPRING_"));
        builder.environment().putAll(variables);
        return builder.redirectErrorStream(true)
                .redirectOutput(console().toFile())
                .start();
    }

    private static String classPath() {
        return System.getProperty("java.class.path", "")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "");
    }

    private Path console() {
        return folder.resolve("console.txt");
    }

    private static boolean wasCalled(ServerSocket server) throws IOException {
        server.setSoTimeout(100);
        try (var _ = server.accept()) {
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
