package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelRoleEnum;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;

/** Checks that the Channel that marks exported orders has the required role. */
class ChannelDoctorCheck implements DoctorCheck {

    private final Shops shops;
    private final Tenants tenants;

    ChannelDoctorCheck(Shops shops, Tenants tenants) {
        this.shops = shops;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "order-export-channel";
    }

    @Override
    public List<Diagnosis> examine(TenantId id) {
        if (!OrderExportSettings.exports(tenants.get(id))) {
            return List.of();
        }
        Shop shop = shops.of(tenants.get(id));
        String key = shop.settings().channel();
        Project project = shop.project();
        return List.of(project.find(project.api().channels().withKey(key).get())
                .map(ChannelDoctorCheck::diagnose)
                .orElseGet(() -> Diagnosis.healthy(
                        subject(key), "does not exist yet and is created with the first exported order")));
    }

    private static Diagnosis diagnose(Channel channel) {
        String subject = subject(channel.getKey());
        return channel.getRoles().contains(ChannelRoleEnum.ORDER_EXPORT)
                ? Diagnosis.healthy(subject, "has the role OrderExport")
                : Diagnosis.unhealthy(
                        subject,
                        "lacks the role OrderExport, so no order can be marked as exported",
                        "add the role to the Channel in the Merchant Center, or restart the service, which adds it");
    }

    private static String subject(String key) {
        return "Channel " + key;
    }
}
