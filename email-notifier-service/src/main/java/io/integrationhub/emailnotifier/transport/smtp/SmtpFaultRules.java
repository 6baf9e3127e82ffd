package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.http.FaultRule;
import io.integrationhub.system.http.FaultRules;
import io.integrationhub.system.http.HttpFailure;

/** The faults of mails that are not handed over because of a limit or an open circuit. */
final class SmtpFaultRules implements FaultRules {

    @Override
    public FaultRule rule(HttpFailure failure) {
        return failure == HttpFailure.LIMIT_REACHED
                ? FaultRule.fail(SystemFault.SYSTEM_BUSY).postponed()
                : FaultRule.fail(MailTransportFault.MAIL_SERVER_UNREACHABLE);
    }
}
