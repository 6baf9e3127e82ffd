package io.integrationhub.benchmarks.mail;

/** One way to send mails. */
interface Sender extends AutoCloseable {

    /** Sends one mail, and fails if the server does not accept it. */
    void send(int number) throws Exception;

    @Override
    void close();
}
