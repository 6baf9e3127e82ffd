@NullMarked
package io.integrationhub.emailnotifier.transport.http;

import org.jspecify.annotations.NullMarked;
