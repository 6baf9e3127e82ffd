/** What a tenant chose: which mails are sent, from when on, by whom. */
@NullMarked
package io.integrationhub.emailnotifier.settings;

import org.jspecify.annotations.NullMarked;
