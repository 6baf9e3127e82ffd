package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.customer.Customers;
import io.integrationhub.emailnotifier.commercetools.customer.IssuedToken;
import io.integrationhub.emailnotifier.commercetools.customer.MailableCustomer;
import io.integrationhub.emailnotifier.commercetools.customer.Tokens;
import io.integrationhub.emailnotifier.commercetools.customer.Tokens.CreatedToken;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.TokenMail;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.OwnTokens;
import io.integrationhub.emailnotifier.ledger.OwnTokens.Intent;
import io.integrationhub.emailnotifier.ledger.OwnTokens.Token;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a customer the token that was created for the account. The value of a token that is valid for long is in no
 * message: then the service creates a token of its own, and recognizes the message that commercetools sends about it.
 *
 * <p>The value is in memory and in the mail only: it is neither logged nor stored.
 */
public class TokenMailFlow {

    private final Customers customers;
    private final Tokens tokens;
    private final OwnTokens ownTokens;
    private final MailLedger ledger;
    private final SubjectMails mails;
    private final InstantSource clock;

    TokenMailFlow(
            Customers customers,
            Tokens tokens,
            OwnTokens ownTokens,
            MailLedger ledger,
            SubjectMails mails,
            InstantSource clock) {
        this.customers = customers;
        this.tokens = tokens;
        this.ownTokens = ownTokens;
        this.ledger = ledger;
        this.mails = mails;
        this.clock = clock;
    }

    /** Sends the token, once. */
    public MailOutcome send(Tenant tenant, IssuedToken issued) {
        try (SubjectClaim claim = ledger.claim(tenant, issued.customer().subject())) {
            if (ownTokens.isOwn(tenant.id(), token(issued))) {
                return new MailOutcome.OwnToken(issued.customer().value());
            }
            if (!clock.instant().isBefore(issued.expiresAt())) {
                return new MailOutcome.Expired(issued.customer().value());
            }
            Optional<MailableCustomer> customer = customers.load(tenant, issued.customer());
            return customer.map(found ->
                            mails.process(tenant, claim, found.name(), List.of(candidate(tenant, found, issued))))
                    .orElseGet(() -> new MailOutcome.Deleted(issued.customer().subject()));
        }
    }

    private MailCandidate candidate(Tenant tenant, MailableCustomer customer, IssuedToken issued) {
        MailType type = switch (issued.purpose()) {
            case EMAIL_VERIFICATION -> MailType.EMAIL_VERIFICATION;
            case PASSWORD_RESET -> MailType.PASSWORD_RESET;
        };
        return new MailCandidate(
                new MailKey(type, issued.customer().subject(), issued.tokenId()),
                List.of(),
                issued.createdAt(),
                issued.createdAt(),
                false,
                customer.reader(),
                Map.of("customer", customer.name()),
                () -> content(tenant, customer, issued));
    }

    private MailContent content(Tenant tenant, MailableCustomer customer, IssuedToken issued) {
        return issued.value()
                .map(value ->
                        mail(tenant, customer, issued, new CreatedToken(issued.tokenId(), value, issued.expiresAt())))
                .orElseGet(() -> mail(tenant, customer, issued, createOwn(tenant, customer, issued)));
    }

    private CreatedToken createOwn(Tenant tenant, MailableCustomer customer, IssuedToken issued) {
        // Recorded first: the message about the token may arrive although this process dies before it knows the token.
        Intent intent =
                new Intent(issued.customer().value(), issued.purpose().name(), issued.tokenId(), clock.instant());
        ownTokens.intend(tenant.id(), intent);
        CreatedToken created = tokens.create(tenant, customer, issued.purpose());
        ownTokens.created(tenant.id(), intent, created.id());
        return created;
    }

    private static Token token(IssuedToken issued) {
        return new Token(
                issued.tokenId(), issued.customer().value(), issued.purpose().name(), issued.createdAt());
    }

    private static TokenMail mail(Tenant tenant, MailableCustomer customer, IssuedToken issued, CreatedToken token) {
        String link = EmailSettings.of(tenant).tokens().linkFor(issued.purpose());
        return new TokenMail(
                issued.purpose(),
                customer.reader().addressee(),
                token.value(),
                token.expiresAt(),
                link,
                customer.reader().links());
    }
}
