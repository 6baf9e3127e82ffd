package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.EmailNotifierFlow;
import io.integrationhub.emailnotifier.EmailNotifierOutcome;
import io.integrationhub.emailnotifier.EmailNotifierOutcome.ToRemove;
import io.integrationhub.emailnotifier.EmailNotifierOutcome.ToWrite;
import io.integrationhub.emailnotifier.settings.TemplateTenant;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Handles messages about templates: a message only says which template to read. */
@Component
class TemplateMessageHandler implements RecordHandler {

    private final EmailNotifierFlow flow;
    private final Tenants tenants;

    TemplateMessageHandler(EmailNotifierFlow flow, Tenants tenants) {
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "templates";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return TemplateTenant.isMastered(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(flow.sync(tenants.get(message.tenant()), number(message)));
    }

    private static TemplateNumber number(InboundRecord message) {
        try {
            return new TemplateNumber(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    TemplateMessageFault.TEMPLATE_MESSAGE_MALFORMED,
                    "the message's key must be the number of a template: " + e.getMessage());
        }
    }

    private static Ending ending(EmailNotifierOutcome outcome) {
        return switch (outcome) {
            case ToWrite it -> Ending.of(it, it.number().value(), "the master has it; nothing is written yet");
            case ToRemove it ->
                Ending.of(it, it.number().value(), "the master does not have it as active; nothing is removed yet");
        };
    }
}
