package io.integrationhub.emailnotifier.transport;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import java.util.function.Function;

/** Hands mails over by HTTP. */
public final class HttpResults {

    private HttpResults() {}

    /**
     * Makes the call that hands a mail over.
     *
     * @param accepted reads the mail's id from a successful response
     * @throws TransientFault if the mail was surely not accepted
     */
    public static SendResult call(SystemClient client, SystemCall call, Function<SystemResponse, String> accepted) {
        try {
            SystemResponse response = client.call(call);
            return response.isSuccess()
                    ? new SendResult.Accepted(accepted.apply(response))
                    : new SendResult.Refused(
                            MailTransportFault.MAIL_DELIVERY_REJECTED,
                            false,
                            client.system() + " responded with status " + response.status());
        } catch (TransientFault fault) {
            if (fault.isEffectUnknown()) {
                return new SendResult.Unknown(fault.getMessage());
            }
            throw fault;
        } catch (PermanentFault fault) {
            return new SendResult.Refused(fault.code(), false, String.valueOf(fault.getMessage()));
        }
    }
}
