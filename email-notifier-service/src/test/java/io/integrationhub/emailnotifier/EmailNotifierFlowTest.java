package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.EmailNotifierOutcome.ToRemove;
import io.integrationhub.emailnotifier.EmailNotifierOutcome.ToWrite;
import io.integrationhub.emailnotifier.template.Template;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import io.integrationhub.emailnotifier.templatemaster.TemplateMasterFault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmailNotifierFlowTest {

    private static final TemplateNumber NUMBER = new TemplateNumber("S-1");

    private final Tenant tenant = new Tenant(new TenantId("acme"), Map.of());
    private final FakeTemplateMaster master = new FakeTemplateMaster();
    private final EmailNotifierFlow flow = new EmailNotifierFlow(master);

    @Test
    void wouldWriteAnActiveTemplate() {
        // Given
        master.add(new Template(NUMBER, "Acme", true));

        // When
        EmailNotifierOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToWrite(NUMBER));
    }

    @Test
    void wouldRemoveAnInactiveTemplate() {
        // Given
        master.add(new Template(NUMBER, "Acme", false));

        // When
        EmailNotifierOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void wouldRemoveATemplateThatTheMasterDoesNotHave() {
        // When
        EmailNotifierOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void passesOnAFaultOfTheMaster() {
        // Given
        PermanentFault fault = new PermanentFault(TemplateMasterFault.TEMPLATE_RESPONSE_UNREADABLE, "no template");
        master.failsWith(fault);

        // When, Then
        assertThatThrownBy(() -> flow.sync(tenant, NUMBER)).isSameAs(fault);
    }
}
