package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.BurstGuard;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Holds back what it is told to. */
public final class FakeBurstGuard implements BurstGuard {

    private final Set<MailType> held = EnumSet.noneOf(MailType.class);

    @Override
    public Optional<String> reasonToHold(Tenant tenant, MailType type, EmailAddress to) {
        return held.contains(type) ? Optional.of("too many") : Optional.empty();
    }

    @Override
    public boolean release(TenantId tenant, MailType type, String by) {
        return held.remove(type);
    }

    public void hold(MailType type) {
        held.add(type);
    }
}
