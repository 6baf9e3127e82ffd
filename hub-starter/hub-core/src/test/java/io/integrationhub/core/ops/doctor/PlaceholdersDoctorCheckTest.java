package io.integrationhub.core.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PlaceholdersDoctorCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SPRING_KAFKA_BOOTSTRAP_SERVERS | <broker>:9092
            SPRING_DATASOURCE_URL          | jdbc:postgresql://${DATABASE_HOST}:5432/hub
            SPRING_DATASOURCE_PASSWORD     | changeme
            HUB_OPERATOR_PASSWORD          | Change-Me
            """)
    void findsPlaceholdersOfTheInfrastructure(String name, String value) {
        // When
        List<Diagnosis> diagnoses = check(Map.of(name, value)).examineShared();

        // Then
        assertThat(diagnoses).extracting(Diagnosis::subject).containsExactly(name);
        assertThat(diagnoses.toString()).doesNotContain(value);
    }

    @Test
    void findsPlaceholdersOfTheTenantOnly() {
        // Given
        PlaceholdersDoctorCheck check = check(Map.of(
                "HUB_TENANTS_ACME_SYSTEMS_OMS_URL", "https://<oms-host>/api",
                "HUB_TENANTS_ACME_SYSTEMS_OMS_AUTH_TOKEN", "${OMS_TOKEN}",
                "HUB_TENANTS_BOLT_SYSTEMS_OMS_URL", "todo"));

        // Then
        assertThat(check.examine(new TenantId("acme")))
                .extracting(Diagnosis::subject)
                .containsExactly("HUB_TENANTS_ACME_SYSTEMS_OMS_AUTH_TOKEN", "HUB_TENANTS_ACME_SYSTEMS_OMS_URL");
        assertThat(check.examineShared()).isEmpty();
    }

    @Test
    void acceptsWhatCanBeResolvedAndWhatIsNoPlaceholder() {
        // Given
        PlaceholdersDoctorCheck check = check(Map.of(
                "DATABASE_HOST", "database",
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://${DATABASE_HOST}:5432/hub",
                "SPRING_DATASOURCE_PASSWORD", "a<b>c<1>",
                "HUB_TENANTS_ACME_ORDER_EXPORT_HTTP_ORDER_MAPPING", "number < 5 and <x> > 3",
                "SOMETHING_ELSE", "<placeholder>"));

        // Then
        assertThat(check.examine(new TenantId("acme"))).isEmpty();
    }

    private static PlaceholdersDoctorCheck check(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return new PlaceholdersDoctorCheck(environment);
    }
}
