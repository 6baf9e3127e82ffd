package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.emailnotifier.transport.MailTransportFault;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Tells why a connection could not be encrypted, which a person has to correct, from a server that is down. */
final class EncryptionFailure {

    private static final int MAX_CAUSES = 20;

    private EncryptionFailure() {}

    /** The fault of a failure to encrypt; empty for other failures. */
    static Optional<MailTransportFault> of(MessagingException failure) {
        Optional<MailTransportFault> found = Optional.empty();
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_CAUSES; depth++) {
            if (isAboutCertificate(each)) {
                return Optional.of(MailTransportFault.MAIL_CERTIFICATE_REJECTED);
            }
            if (isAboutProtocol(each)) {
                found = Optional.of(MailTransportFault.MAIL_ENCRYPTION_FAILED);
            }
            each = next(each);
        }
        return found;
    }

    /** The library reports a certificate for another name as a plain exception with this text. */
    private static boolean isAboutCertificate(Throwable failure) {
        return failure instanceof CertificateException || says(failure, "Server identity does not match");
    }

    private static boolean isAboutProtocol(Throwable failure) {
        return failure instanceof SSLHandshakeException
                || says(failure, "STARTTLS is required")
                || says(failure, "Unsupported or unrecognized SSL message");
    }

    private static boolean says(Throwable failure, String text) {
        return String.valueOf(failure.getMessage()).contains(text);
    }

    private static @Nullable Throwable next(Throwable failure) {
        boolean hasNext = failure instanceof MessagingException messaging && messaging.getNextException() != null;
        return hasNext ? ((MessagingException) failure).getNextException() : failure.getCause();
    }
}
