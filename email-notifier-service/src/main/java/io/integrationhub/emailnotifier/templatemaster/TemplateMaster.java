package io.integrationhub.emailnotifier.templatemaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.template.Template;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import java.util.Optional;

/** The system that masters a tenant's templates, whatever protocol it uses. */
public interface TemplateMaster {

    /**
     * Reads a template. Repeatable because it only reads.
     *
     * @return empty if the master does not have it
     * @throws io.integrationhub.core.fault.TransientFault if the master does not respond
     * @throws io.integrationhub.core.fault.PermanentFault {@link TemplateMasterFault#TEMPLATE_RESPONSE_UNREADABLE}
     */
    Optional<Template> find(Tenant tenant, TemplateNumber number);
}
