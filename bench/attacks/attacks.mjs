// What one caller, or anyone without a token, does to keep the others from being answered. Each attack begins by itself in a
// process of its own (`attacker.mjs`) and goes on until that is killed.
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";
import WebSocket from "ws";

/** Connections opened and requests sent so far. */
export const done = { count: 0 };

/** What an attacker knows: where the graph is, and a PATIENT's and a nurse's token. */
const graphql = (token, body) =>
  `POST /graphql HTTP/1.1\r\nhost: graph\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const unfinished = (bytes) =>
  `POST /graphql HTTP/1.1\r\nhost: graph\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`;

/** By name: the issue it makes of the service, and how it goes. */
export const attacks = {
  "1,100 requests without their bodies": ({ port }) => keepOpen(1_100, port, (socket) => socket.write(unfinished(100))),
  "1,100 bodies that drip": ({ port }) =>
    keepOpen(1_100, port, (socket) => {
      socket.write(`${unfinished(100_000)}{`);
      const drip = setInterval(() => socket.write(" "), 100);
      socket.once("close", () => clearInterval(drip));
    }),
  "20 WebSockets: pings of 128 KiB without a token, answers unread": ({ url }) =>
    keepSockets(20, url, (socket) => {
      socket._socket.pause();
      flood(socket, JSON.stringify({ type: "ping", payload: { filler: "x".repeat(130_000) } }));
    }),
  "20 WebSockets of a patient: refused subscriptions, errors unread": ({ url, patient }) =>
    keepSockets(20, url, (socket) => {
      socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${patient}` } }));
      socket.once("message", () => {
        socket._socket.pause();
        flood(
          socket,
          JSON.stringify({ id: "1", type: "subscribe", payload: { query: `{ ${"nothing ".repeat(50)}}` } }),
        );
      });
    }),
  "60 connections of a nurse: 40 pipelined answers each, unread": ({ port, nurse }) =>
    keepOpen(60, port, (socket) => {
      socket.pause();
      const body = JSON.stringify({ query: "{ visits(first: 100) { nodes { id start end reason } } }" });
      socket.write(graphql(nurse, body).repeat(40));
    }),
  "a patient asks for 100 strangers, again and again": ({ url, patient }) => {
    const ids = Array.from({ length: 100 }, (_, at) => `stranger${at}`);
    return repeat(8, url, patient, () => ({
      query: "query ($ids: [ID!]!) { patients(ids: $ids) { id } }",
      variables: { ids },
    }));
  },
  "a patient asks for all its chart holds, again and again": ({ url, patient, patientId }) =>
    repeat(8, url, patient, () => ({ query: chart, variables: { ids: Array.from({ length: 100 }, () => patientId) } })),
  "a nurse reads 100 charts at a time, in texts never seen before": ({ url, nurse, patientIds }) => {
    let texts = 0;
    return repeat(4, url, nurse, () => ({
      query: `# ${texts++}\n${chart}`,
      variables: { ids: patientIds.slice(0, 100) },
    }));
  },
  "10,000 connections that say nothing": ({ port }) => keepOpen(10_000, port, () => undefined),
  "2,000 silent WebSockets": ({ url }) => keepSockets(2_000, url, () => undefined),
  "2,000 event streams of one patient": ({ port, patient }) =>
    keepOpen(2_000, port, (socket) => {
      const query = encodeURIComponent('subscription { eligibilityChanged(patientId: "4001") { status } }');
      const head = `GET /graphql/stream?query=${query} HTTP/1.1\r\nhost: graph\r\nauthorization: Bearer ${patient}\r\n\r\n`;
      // A stream that was refused or has ended is asked for again.
      let again;
      socket.on("data", () => {
        clearTimeout(again);
        again = setTimeout(() => {
          socket.write(head);
          done.count += 1;
        }, reconnectMs);
      });
      socket.once("close", () => clearTimeout(again));
      socket.write(head);
    }),
};

const chart = `query Charts($ids: [ID!]!) { patients(ids: $ids) { id fullName birthDate phone email gender
  insuranceCards { id type subscriberNumber plan { id name } } visits(first: 10) { nodes { id start end reason } } } }`;

/** Connections that open faster are the load balancer's to count. */
const reconnectMs = 1_000;

/** So many connections at any time: one that ends is followed by another. */
async function keepOpen(count, port, begin) {
  const one = async () => {
    for (;;) {
      const socket = connect({ port, host: "127.0.0.1" });
      socket.on("error", () => undefined);
      socket.once("connect", () => {
        done.count += 1;
        begin(socket);
      });
      socket.on("data", () => undefined);
      await new Promise((closed) => socket.once("close", closed));
      await pause(reconnectMs);
    }
  };
  await Promise.all(Array.from({ length: count }, one));
}

async function keepSockets(count, url, begin) {
  const one = async () => {
    for (;;) {
      const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      socket.on("error", () => undefined);
      socket.once("open", () => {
        done.count += 1;
        begin(socket);
      });
      await new Promise((closed) => socket.once("close", closed));
      await pause(reconnectMs);
    }
  };
  await Promise.all(Array.from({ length: count }, one));
}

/** As much as the peer reads, and no more than the own memory takes. */
function flood(socket, message) {
  const sending = setInterval(() => {
    for (let sent = 0; sent < 100 && socket.bufferedAmount < 4_000_000; sent++) socket.send(message);
  }, 5);
  socket.once("close", () => clearInterval(sending));
}

async function repeat(atOnce, url, token, body) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const one = async () => {
    for (;;) {
      const answer = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify(body()) }).catch(
        () => null,
      );
      await answer?.arrayBuffer().catch(() => undefined);
      done.count += 1;
      if (answer?.status !== 200) await pause(20);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
