package io.integrationhub.emailnotifier.templatemaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.settings.TemplateTenant;
import io.integrationhub.emailnotifier.template.Template;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import io.integrationhub.emailnotifier.templatemaster.TemplateMaster;
import io.integrationhub.emailnotifier.templatemaster.TemplateMasterFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import java.util.List;
import java.util.Optional;

/** Reads templates over HTTP. */
class HttpTemplateMaster implements TemplateMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final DocumentReader<TemplateForm> templates;

    HttpTemplateMaster(SystemClients systems, TenantMappings mapping) {
        this.systems = systems;
        this.templates =
                new DocumentReader<>(mapping, TemplateForm.class, TemplateMasterFault.TEMPLATE_RESPONSE_UNREADABLE);
    }

    @Override
    public Optional<Template> find(Tenant tenant, TemplateNumber number) {
        SystemResponse response = systems.client(tenant.id(), TemplateTenant.masterOf(tenant))
                .call(SystemCall.get("find-template", path(tenant, number)));
        if (response.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!response.isSuccess()) {
            throw new PermanentFault(
                    TemplateMasterFault.TEMPLATE_RESPONSE_UNREADABLE,
                    "the master responded to the request for template " + number + " with status " + response.status());
        }
        return Optional.of(templates.read(tenant, response, form -> form.toTemplate(number)));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-template", path(tenant, new TemplateNumber("hub-doctor")));
        return TemplateTenant.isMastered(tenant)
                ? List.of(new SystemConnection(systems, tenant, TemplateTenant.masterOf(tenant), "read a template")
                        .triedWith(call))
                : List.of();
    }

    private static String path(Tenant tenant, TemplateNumber number) {
        return tenant.section(HttpMasterSettings.SECTION)
                .findPath()
                .replace("{number}", SystemCall.segment(number.value()));
    }
}
