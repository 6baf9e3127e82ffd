package io.integrationhub.commercetools.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.core.tenant.binding.InvalidSettings;
import io.integrationhub.core.tenant.binding.TenantBinding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Texts as an operator sets them: environment variables of a tenant. */
class MessageVariablesTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String PREFIX = "HUB_TENANTS_ACME_TAX_ADAPTER_MESSAGES_";

    private final ShippedMessages shipped = ShippedMessages.of("sample");
    private final TenantSection<MessageSettings> section = TenantSection.of(
                    "tax-adapter.messages", MessageSettings.class)
            .checkedBy(new MessageSettingsCheck("tax-adapter.messages", shipped));

    @Test
    void changesATextOfOneLanguage() {
        // When
        CustomerMessages messages = messages(Map.of(
                PREFIX + "TEXTS_DE_SOLD_OUT", "{0} ist weg",
                PREFIX + "TEXTS_PT_BR_SOLD_OUT", "{0} esgotado",
                PREFIX + "DEFAULT_LANGUAGE", "fr"));

        // Then
        CustomerMessage message = messages.message(ACME, "sold-out", "x");
        assertThat(message.text()).isEqualTo("x est épuisé.");
        assertThat(message.localized())
                .containsEntry(Locale.GERMAN, "x ist weg")
                .containsEntry(Locale.of("pt", "BR"), "x esgotado")
                .containsEntry(Locale.ENGLISH, "x is sold out.");
    }

    @Test
    void namesTheVariableOfAMistake() {
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> messages(Map.of(PREFIX + "TEXTS_DE_SOLD", "{0} ist weg")))
                .satisfies(invalid -> assertThat(invalid.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.variable()).isEqualTo(PREFIX + "TEXTS_DE_SOLD");
                            assertThat(finding.problem()).startsWith("is not a language and one of the texts");
                        }));
    }

    private CustomerMessages messages(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(variables)));
        Tenants tenants = new TenantBinding(environment, List.of(section)).bind(List.of());
        return CustomerMessages.of(shipped, tenants, tenant -> tenant.section(section));
    }
}
