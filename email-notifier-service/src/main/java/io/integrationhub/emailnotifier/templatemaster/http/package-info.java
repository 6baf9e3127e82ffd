/** The template master over HTTP, with a mapping of its responses. */
@NullMarked
package io.integrationhub.emailnotifier.templatemaster.http;

import org.jspecify.annotations.NullMarked;
