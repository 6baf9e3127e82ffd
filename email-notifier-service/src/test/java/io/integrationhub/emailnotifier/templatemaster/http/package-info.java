@NullMarked
package io.integrationhub.emailnotifier.templatemaster.http;

import org.jspecify.annotations.NullMarked;
