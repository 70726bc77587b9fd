#!/usr/bin/env node
// Processor time of a page view with one, two and three members, for the same load in total through the balancer: a
// member that is added must not make each view dearer. Begins with the members that the site has and goes down to
// one, then up to three and down again; the figure is the mean of both passes.
//
//   domain-config/watersmeet up --anonymous --home DIR --detach      (with WATERSMEET_ADMIN_PASSWORD set)
//   WATERSMEET_ADMIN_PASSWORD=… node domain-config/src/bench/members.mjs DIR
//
// Options by environment: BENCH_SECONDS (30), BENCH_RATE (100 views/s).
import { constantly, cpu, pages, part, run, signIn, status } from "./site.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 30);
const rate = Number(process.env.BENCH_RATE ?? 100);
const most = 3;

const ids = await pages(status().url, 200);
const cookie = await signIn(status().url);
const view = async (url, i) => {
  const answer = await fetch(`${url}/pages/viewpage.action?pageId=${ids[i % ids.length]}`, { headers: { Cookie: cookie } });
  if (answer.status !== 200 || !(await answer.text()).includes("benchmarktext")) {
    throw new Error(`${ids[i % ids.length]}: ${answer.status}`);
  }
};

// CPU milliseconds of a view: all members and the database. What they use at rest is measured, and taken off.
async function measure() {
  const site = status();
  const owners = [...site.members.map((member) => member.pid), site.database.pid];
  for (const member of site.members) {
    await constantly(rate, seconds, (i) => view(member.url, i)); // compiled code runs, caches are warm
  }
  await constantly(rate, seconds / 3, (i) => view(site.url, i));
  const restBefore = cpu(owners);
  await new Promise((go) => setTimeout(go, seconds * 1000));
  const rest = cpu(owners) - restBefore;
  const before = cpu(owners);
  const times = await constantly(rate, seconds, (i) => view(site.url, i));
  const spent = cpu(owners) - before;
  return {
    members: site.members.length,
    each: ((spent - rest) * 1000) / times.length,
    rest: rest / seconds,
    p50: part(times, 0.5),
    p95: part(times, 0.95),
  };
}

async function scaleTo(count) {
  for (let members = status().members; members.length !== count; members = status().members) {
    if (members.length > count) {
      run("remove-member", members[members.length - 1].name);
    } else {
      run("add-member");
    }
  }
}

const found = [];
for (const count of [1, 2, most, most, 2, 1]) {
  await scaleTo(count);
  const result = await measure();
  console.error(JSON.stringify(result));
  found.push(result);
}
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const rows = [1, 2, most].map((count) => {
  const both = found.filter((result) => result.members === count);
  return Object.fromEntries(Object.keys(both[0]).map((name) => [name, mean(both.map((result) => result[name]))]));
});
console.log(`${rate} views/s through the balancer, ${seconds} s, two passes.\n`);
console.log("| members | CPU ms of a view | of one member's | p50 ms | p95 ms | at rest, of one processor |");
console.log("| ---: | ---: | ---: | ---: | ---: | ---: |");
for (const r of rows) {
  console.log(`| ${r.members} | ${r.each.toFixed(2)} | ${(r.each / rows[0].each).toFixed(2)} | ${r.p50.toFixed(1)} | ${r.p95.toFixed(1)} | ${(r.rest * 100).toFixed(1)} % |`);
}
