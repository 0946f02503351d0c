// A message centre on npm's smpp: one JSON line out for what happens, one JSON line in for what it is to do.
const smpp = require('smpp');
const readline = require('readline');

let session = null;
let throttled = 0;
let lastId = 0x42e905f0;

const say = (event) => process.stdout.write(JSON.stringify(event) + '\n');

const server = smpp.createServer((client) => {
    client.on('error', (error) => say({event: 'error', code: error.code}));
    client.on('bind_transceiver', (pdu) => {
        client.send(pdu.response({system_id: 'npm-smsc'}));
        session = client;
        say({event: 'bound', systemId: pdu.system_id, password: pdu.password, version: pdu.interface_version});
    });
    client.on('enquire_link', (pdu) => client.send(pdu.response()));
    client.on('unbind', (pdu) => {
        say({event: 'unbound'});
        client.send(pdu.response());
        client.close();
    });
    client.on('submit_sm', (pdu) => {
        if (throttled > 0) {
            throttled--;
            client.send(pdu.response({command_status: smpp.ESME_RTHROTTLED}));
            return;
        }
        const id = (++lastId).toString(16);
        const message = pdu.short_message;
        say({
            event: 'submitted',
            id,
            text: message.message.toString(),
            header: message.udh ? Buffer.concat(message.udh.map((part) => Buffer.from(part))).toString('hex') : '',
            dataCoding: pdu.data_coding,
            esmClass: pdu.esm_class,
            source: [pdu.source_addr_ton, pdu.source_addr_npi, pdu.source_addr].join('/'),
            destination: [pdu.dest_addr_ton, pdu.dest_addr_npi, pdu.destination_addr].join('/')
        });
        client.send(pdu.response({message_id: id}));
    });
});

const orders = {
    throttle: (order) => {
        throttled = order.times;
    },
    deliver: (order) => {
        const message = order.header
            ? {udh: Buffer.from(order.header, 'hex'), message: order.text}
            : order.text;
        session.deliver_sm({
            source_addr_ton: 1,
            source_addr_npi: 1,
            source_addr: '84901234567',
            destination_addr: '8041',
            esm_class: order.esmClass,
            ...(order.dataCoding === undefined ? {} : {data_coding: order.dataCoding}),
            short_message: message
        }, (response) => say({event: 'delivered', status: response.command_status}));
    }
};

readline.createInterface({input: process.stdin}).on('line', (line) => {
    const order = JSON.parse(line);
    orders[order.order](order);
}).on('close', () => process.exit(0));

server.listen(0, '127.0.0.1', () => say({event: 'listening', port: server.address().port}));
