package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.EmailNotifierOutcome.ToRemove;
import io.integrationhub.emailnotifier.EmailNotifierOutcome.ToWrite;
import io.integrationhub.emailnotifier.template.Template;
import io.integrationhub.emailnotifier.template.TemplateDecision;
import io.integrationhub.emailnotifier.template.TemplateDecision.Remove;
import io.integrationhub.emailnotifier.template.TemplateDecision.Write;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import io.integrationhub.emailnotifier.templatemaster.TemplateMaster;
import java.util.Optional;

/**
 * Reads a template from its master and decides what commercetools needs. <strong>It writes nothing yet</strong>: the
 * steps act and record are missing, and each outcome says what would have been done.
 *
 * <p>Messages arrive at least once and in no order, so a message only identifies a template. Returning acknowledges it;
 * a {@code TransientFault} has it retried, a {@code PermanentFault} has it parked.
 */
public class EmailNotifierFlow {

    private final TemplateMaster master;

    EmailNotifierFlow(TemplateMaster master) {
        this.master = master;
    }

    /** Synchronizes one template. */
    public EmailNotifierOutcome sync(Tenant tenant, TemplateNumber number) {
        Optional<Template> template = master.find(tenant, number);

        return switch (TemplateDecision.of(template)) {
            case Write write -> new ToWrite(write.template().number());
            case Remove _ -> new ToRemove(number);
        };
    }
}
