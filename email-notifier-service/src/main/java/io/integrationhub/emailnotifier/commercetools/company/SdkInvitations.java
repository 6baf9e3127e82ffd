package io.integrationhub.emailnotifier.commercetools.company;

import com.commercetools.api.models.associate_role.AssociateRole;
import com.commercetools.api.models.business_unit.Associate;
import com.commercetools.api.models.business_unit.BusinessUnit;
import com.commercetools.api.models.common.LastModifiedBy;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.ImportClients;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Business Units and their associates with the SDK. */
record SdkInvitations(Commercetools commercetools, Readers readers) implements Invitations {

    @Override
    public Optional<Invitation> load(Tenant tenant, String unitId, String customerId) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().businessUnits().withId(unitId).get())
                .flatMap(unit -> associate(unit, customerId)
                        .flatMap(associate -> readers.ofCustomer(tenant, customerId)
                                .map(reader -> new Invitation(
                                        unit.getName(),
                                        roles(project, associate),
                                        reader,
                                        unit.getVersion(),
                                        isChangedByIntegration(tenant, unit)))));
    }

    private boolean isChangedByIntegration(Tenant tenant, BusinessUnit unit) {
        String client = Optional.ofNullable(unit.getLastModifiedBy())
                .map(LastModifiedBy::getClientId)
                .orElse("");
        return new ImportClients(commercetools).include(tenant, client);
    }

    private static Optional<Associate> associate(BusinessUnit unit, String customerId) {
        return Stream.ofNullable(unit.getAssociates())
                .flatMap(List::stream)
                .filter(associate -> associate.getCustomer().getId().equals(customerId))
                .findFirst();
    }

    private static List<String> roles(Project project, Associate associate) {
        return associate.getAssociateRoleAssignments().stream()
                .map(assignment -> assignment.getAssociateRole().getKey())
                .map(key -> project.find(
                                project.api().associateRoles().withKey(key).get())
                        .map(AssociateRole::getName)
                        .orElse(key))
                .toList();
    }
}
