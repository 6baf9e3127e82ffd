/** Management endpoints with which operators inspect and decide about mails. */
@NullMarked
package io.integrationhub.emailnotifier.operations;

import org.jspecify.annotations.NullMarked;
